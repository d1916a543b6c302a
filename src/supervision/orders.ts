// UNFINISHED
export const caseOrders = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const searchOrders = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
