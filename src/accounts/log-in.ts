// UNFINISHED
export const logIn = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const logOut = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
