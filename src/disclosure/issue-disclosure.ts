// UNFINISHED
export const issueDisclosure = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
