// UNFINISHED
export const demoAccounts = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
