/** One published table of the sample, and what becomes of it. */
export interface SampleCycle {
  readonly cycleId: string;
  readonly peerGroupId: string;
  readonly table: string;
  readonly hasMisprints: boolean;
  /** A cycle that stays open gives a visitor something to enter. */
  readonly isPublished: boolean;
}

/** An enterprise of the sample with its cycles. */
export interface SampleEnterprise {
  readonly tenant: string;
  readonly name: string;
  readonly cycles: readonly SampleCycle[];
}

/**
 * Real published tables: 娄星区 环境卫生整建工作考评通报 of April and May 2017, and 长江大学 2010 年度院系常规考核.
 */
export const samplePlan: readonly SampleEnterprise[] = [
  {
    tenant: 'louxing',
    name: '娄星区',
    cycles: [
      {
        cycleId: '2017-04-streets',
        peerGroupId: 'streets',
        table: 'louxing-streets.csv',
        hasMisprints: false,
        isPublished: true,
      },
      {
        cycleId: '2017-04-towns',
        peerGroupId: 'towns',
        table: 'louxing-towns.csv',
        hasMisprints: true,
        isPublished: true,
      },
      {
        cycleId: '2017-05-streets',
        peerGroupId: 'streets',
        table: 'louxing-streets.csv',
        hasMisprints: false,
        isPublished: true,
      },
      {
        cycleId: '2017-05-towns',
        peerGroupId: 'towns',
        table: 'louxing-towns.csv',
        hasMisprints: true,
        isPublished: false,
      },
    ],
  },
  {
    tenant: 'yangtze',
    name: '长江大学',
    cycles: [
      {
        cycleId: '2010-colleges',
        peerGroupId: 'colleges',
        table: 'yangtze-university-2010.csv',
        hasMisprints: false,
        isPublished: true,
      },
    ],
  },
];
