import type { Sql } from '../../database/connect.ts';
import type { LocalDate } from '../../domain/time.ts';

/** The next number of a gapless series, from 1; the series is held until the transaction ends. */
export async function nextNumber(sql: Sql, tenantId: string, series: string): Promise<number> {
  const row = await sql.first<{ lastNumber: number }>(
    `insert into number_series (tenant_id, series, last_number)
     values (:tenantId, :series, 1)
     on conflict (tenant_id, series) do update set last_number = number_series.last_number + 1
     returning last_number`,
    { tenantId, series },
  );
  if (!row) throw new Error(`The series ${series} gave no number`);
  return row.lastNumber;
}

/** `SG-2026-00871`: a prefix, the year and the number within the year. */
export async function nextYearlyNumber(sql: Sql, tenantId: string, prefix: string, on: LocalDate): Promise<string> {
  const series = `${prefix}-${on.slice(0, 4)}`;
  return `${series}-${String(await nextNumber(sql, tenantId, series)).padStart(5, '0')}`;
}
