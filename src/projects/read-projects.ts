// UNFINISHED
export const listProjects = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const readProject = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
