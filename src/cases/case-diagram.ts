// UNFINISHED
export const caseDiagram = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
