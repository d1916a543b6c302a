import type { FastifyReply, FastifyRequest } from 'fastify';
import { tusVersionUnsupported, uploadHeaderInvalid, uploadMediaType } from '../domain/refusals/uploads.ts';
import { type Checksum, checksumAlgorithms } from '../files/partial-files.ts';

/** The version of the protocol for resumable uploads that is spoken: https://tus.io/protocols/resumable-upload */
const version = '1.0.0';

/** What a piece of a file comes as. */
export const pieceMediaType = 'application/offset+octet-stream';

const versionHeader = { 'Tus-Resumable': `The version of tus that is spoken: ${version}` };

/** The headers of each request of the protocol, for the contract. */
export const tusHeaders = {
  ask: versionHeader,
  begin: {
    ...versionHeader,
    'Upload-Length': 'Length of the whole file, in bytes',
    'Upload-Metadata': '`filename` and its value in Base64',
  },
  piece: {
    ...versionHeader,
    'Upload-Offset': 'Where the piece begins, in bytes',
    'Upload-Checksum': 'Algorithm (sha1, sha256, md5) and the digest of the piece in Base64',
  },
} as const;

/** What the service says about itself when it is asked with OPTIONS. */
export function tusAbilities(maxBytes: number): Record<string, string> {
  return {
    'tus-resumable': version,
    'tus-version': version,
    'tus-extension': 'creation,termination,expiration,checksum',
    'tus-max-size': String(maxBytes),
    'tus-checksum-algorithm': checksumAlgorithms.join(','),
  };
}

/** Refuses a caller of another version before anything is read, and says ours in every answer. @throws tus-version-unsupported */
export async function speakTus(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers({ 'tus-resumable': version, 'tus-version': version });
  // A plain read of an upload is no part of the protocol.
  if (request.method !== 'GET' && request.headers['tus-resumable'] !== version) throw tusVersionUnsupported();
}

/** Refuses a piece that comes as anything else than the protocol says. @throws upload-media-type */
export async function askForPiece(request: FastifyRequest): Promise<void> {
  const [mediaType] = (request.headers['content-type'] ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== pieceMediaType) throw uploadMediaType();
}

/** A whole number of bytes in a header. @throws upload-header-invalid */
export function bytesIn(request: FastifyRequest, header: 'Upload-Length' | 'Upload-Offset'): number {
  const text = request.headers[header.toLowerCase()];
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) throw uploadHeaderInvalid(header);
  return Number(text);
}

/** How many bytes a body will have, if that is told. */
export function bodyLength({ headers }: FastifyRequest): number | null {
  return headers['content-length'] === undefined ? null : Number(headers['content-length']);
}

/** The name of the file in `Upload-Metadata`: pairs of a key and a value in Base64. @throws upload-header-invalid */
export function fileNameIn(request: FastifyRequest): string {
  const metadata = String(request.headers['upload-metadata'] ?? '');
  for (const pair of metadata.split(',')) {
    const [key, value, ...more] = pair.trim().split(/\s+/);
    if (key !== 'filename') continue;
    if (value === undefined || more.length > 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) break;
    return Buffer.from(value, 'base64').toString('utf8');
  }
  throw uploadHeaderInvalid('Upload-Metadata');
}

/** What a piece must hash to, if its sender says so. @throws upload-header-invalid */
export function checksumIn(request: FastifyRequest): Checksum | null {
  const text = request.headers['upload-checksum'];
  if (text === undefined) return null;
  const [name, value = ''] = String(text).trim().split(/\s+/);
  const algorithm = checksumAlgorithms.find((each) => each === name);
  if (algorithm === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) throw uploadHeaderInvalid('Upload-Checksum');
  return { algorithm, digest: Buffer.from(value, 'base64') };
}

/** Where an upload stands, in the headers of the protocol. */
export function tusStanding(upload: { offset: number; length: number; expiresAt: string }): Record<string, string> {
  return {
    'upload-offset': String(upload.offset),
    'upload-length': String(upload.length),
    'upload-expires': new Date(upload.expiresAt).toUTCString(),
    'cache-control': 'no-store',
  };
}
