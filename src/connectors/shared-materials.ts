import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { LocalDate } from '../domain/time.ts';
import { isPrivateAddress, PrivateAddress, publicLookup } from './outbound-address.ts';
import { outgoingHeaders } from './outgoing-headers.ts';

/** Which material of whose project is asked for. */
export interface SharedQuestion {
  /** Row of the list, as CP-05. */
  readonly rowId: string;
  /** Chinese name of the material. */
  readonly name: string;
  /** Department or platform that shares it. */
  readonly sharedBy: string | null;
  readonly projectCode: string | null;
  /** Unified social credit code of the applicant. */
  readonly uscc: string | null;
}

/** A material as the registry has it. */
export interface SharedMaterial {
  readonly issuer: string | null;
  readonly number: string | null;
  readonly validUntil: LocalDate | null;
  /** False for what was revoked or cancelled. */
  readonly inForce: boolean;
  /** Fields by name that materials are compared by. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the registry answers; one that can't be reached, or answers what nobody understands, is asked again. */
export type SharedAnswer =
  | { readonly outcome: 'FOUND'; readonly material: SharedMaterial }
  | { readonly outcome: 'NOT_FOUND' }
  | { readonly outcome: 'UNAVAILABLE'; readonly why: string };

/** The registry of materials that departments share: they are verified there and not asked of applicants (优化营商环境条例 44). */
export interface SharedMaterials {
  /** Answers always, and within the time it was given. */
  lookUp(question: SharedQuestion): Promise<SharedAnswer>;
}

/** How the registry is reached. */
export interface RegistryAddress {
  /** Where it answers, e.g. `https://share.example.gov.cn/v1`; `/materials` is added. */
  readonly url: string;
  /** Sent as `Authorization: Bearer …`; null sends none. */
  readonly token: string | null;
  readonly timeoutMs: number;
  /** Whether it may have a private address, as inside a government network. */
  readonly allowPrivate: boolean;
}

/** No answer of a registry is longer. */
const mostBytes = 64 * 1024;

/**
 * A registry that answers over HTTP: `GET {url}/materials?row=…&name=…&sharedBy=…&projectCode=…&uscc=…` with 200 and
 * `{issuer, number, validUntil, inForce, fields}`, or 404. Redirects are not followed: they could lead anywhere.
 */
export function httpSharedMaterials(address: RegistryAddress): SharedMaterials {
  return {
    async lookUp(question) {
      try {
        const { status, body } = await ask(address, question);
        if (status === 404) return { outcome: 'NOT_FOUND' };
        if (status !== 200) return { outcome: 'UNAVAILABLE', why: `status ${status}` };
        const material = materialOf(body);
        return material === null
          ? { outcome: 'UNAVAILABLE', why: 'the answer is not what was agreed' }
          : { outcome: 'FOUND', material };
      } catch (error) {
        // Whatever keeps the registry from answering is no reason to stop: it is asked again.
        return { outcome: 'UNAVAILABLE', why: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

function ask(
  { url, token, timeoutMs, allowPrivate }: RegistryAddress,
  question: SharedQuestion,
): Promise<{ status: number; body: string }> {
  const target = new URL(`${url.replace(/\/$/, '')}/materials`);
  const { rowId, name, sharedBy, projectCode, uscc } = question;
  for (const [key, value] of Object.entries({ row: rowId, name, sharedBy, projectCode, uscc })) {
    if (value !== null) target.searchParams.set(key, value);
  }
  const host = target.hostname.replace(/^\[|\]$/g, '');
  // A written address is never looked up, so it is judged here.
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host))
    throw new PrivateAddress(`${host} is a private address`);
  const request = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      target,
      {
        signal: AbortSignal.timeout(timeoutMs),
        agent: false,
        headers: outgoingHeaders({
          accept: 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        }),
        ...(allowPrivate ? {} : { lookup: publicLookup }),
      },
      (answer) => {
        const pieces: Buffer[] = [];
        let size = 0;
        answer.on('data', (piece: Buffer) => {
          size += piece.length;
          if (size > mostBytes) sent.destroy(new Error('the answer is too long'));
          else pieces.push(piece);
        });
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString('utf8') }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

/** The material an answer describes; null when it is not what was agreed. Nothing of it is believed unseen. */
function materialOf(body: string): SharedMaterial | null {
  const answer = parsed(body);
  if (answer === null) return null;
  const { issuer = null, number = null, validUntil = null, inForce = true, fields = {} } = answer;
  if (!isTextOrNull(issuer, 200) || !isTextOrNull(number, 100) || !isDayOrNull(validUntil)) return null;
  if (typeof inForce !== 'boolean' || !isRecord(fields)) return null;
  return { issuer, number, validUntil, inForce, fields: plainFields(fields) };
}

function parsed(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : null;
  } catch {
    // Not JSON: nobody understands it.
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrNull(value: unknown, longest: number): value is string | null {
  return value === null || (typeof value === 'string' && value.length <= longest && !value.includes('\0'));
}

function isDayOrNull(value: unknown): value is LocalDate | null {
  if (value === null) return true;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const moment = Date.parse(`${value}T00:00:00Z`);
  // 2026-02-31 is a day of no calendar, though a date library would make one of it.
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

/** Texts, numbers and lists of numbers by plain names; anything else is left out. */
function plainFields(fields: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(fields).filter(
    ([name, value]) => /^[A-Za-z][A-Za-z0-9]{0,40}$/.test(name) && isPlain(value),
  );
  return Object.fromEntries(kept.slice(0, 40));
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= 500 && !value.includes('\0');
  if (Array.isArray(value)) return value.length <= 200 && value.every((each) => typeof each === 'number');
  return typeof value === 'number';
}
