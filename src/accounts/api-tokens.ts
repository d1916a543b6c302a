import { newId } from '../database/id.ts';
import type { Person } from '../domain/person.ts';
import { tokenNotFound } from '../domain/refusals/access.ts';
import { newApiToken } from '../identity/tokens.ts';
import type { House } from '../runtime/views/house.ts';
import type { ApiToken, TokenWish } from './schemas.ts';

const columns = 'id, name, scopes, created_at, expires_at';

/** Makes a token that acts as the person within its scopes; this answer is the only one that shows it. */
export async function makeApiToken(house: House, person: Person, wish: TokenWish): Promise<ApiToken> {
  const { token, hash } = newApiToken();
  const now = house.clock();
  const made = await house.services.database.first<ApiToken>(
    `insert into api_tokens (tenant_id, id, token_hash, account_id, name, scopes, created_at, expires_at)
     values (:tenantId, :id, :tokenHash, :accountId, :name, :scopes, :now,
       cast(:now as timestamptz) + make_interval(days => :days))
     returning ${columns}`,
    {
      tenantId: house.tenantId,
      id: newId(),
      tokenHash: hash,
      accountId: person.id,
      name: wish.name,
      scopes: wish.scopes,
      now,
      days: wish.expiresInDays,
    },
  );
  if (made === undefined) throw new Error('The new token gave no row');
  return { ...made, token };
}

/** The person's tokens that are not revoked and have not ended. */
export async function listApiTokens(house: House, person: Person): Promise<{ items: ApiToken[] }> {
  const items = await house.services.database.rows<ApiToken>(
    `select ${columns} from api_tokens
     where tenant_id = :tenantId and account_id = :accountId and revoked_at is null
       and (expires_at is null or expires_at > :now)
     order by created_at desc`,
    { tenantId: house.tenantId, accountId: person.id, now: house.clock() },
  );
  return { items };
}

/** Ends a token of the person's at once. @throws token-not-found */
export async function revokeApiToken(house: House, person: Person, tokenId: string): Promise<void> {
  const revoked = await house.services.database.run(
    `update api_tokens set revoked_at = :now
     where tenant_id = :tenantId and account_id = :accountId and id = :tokenId and revoked_at is null`,
    { tenantId: house.tenantId, accountId: person.id, tokenId, now: house.clock() },
  );
  if (revoked === 0) throw tokenNotFound();
}
