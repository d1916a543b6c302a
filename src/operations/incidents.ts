// UNFINISHED
export const listIncidents = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const settleIncident = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
