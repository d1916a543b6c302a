import { open } from 'node:fs/promises';

/** Makes the disk have the names in a folder: a new one survives a power failure only then. Windows does that by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
