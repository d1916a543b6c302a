// UNFINISHED
export const listDepartments = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
