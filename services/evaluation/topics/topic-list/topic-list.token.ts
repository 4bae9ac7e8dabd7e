/** The injection token of the live lists of topics of all tenants. */
export const TOPIC_LIST = Symbol('TopicList');
