/** Shelves of the list, in the order in which they are shown; apart from the schemas, so that a screen loads no zod. */
export const GUIDE_GROUPS = ['urgent', 'money', 'support', 'complaint', 'wallet'] as const
