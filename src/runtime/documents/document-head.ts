import { localDateOf } from '../../calendar/days.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { caseOf, type Turn } from '../turn/turn.ts';

/** Who issues a document and what it is about: what every document of a case says. */
export interface DocumentHead {
  /** The issuing organ with its place, e.g. 安澜市住房和城乡建设局. */
  readonly organ: string;
  readonly caseNumber: string;
  readonly projectName: string;
  readonly applicantName: string;
}

/** Reads the head of the case's documents. */
export async function documentHead(turn: Turn): Promise<DocumentHead> {
  const { applicantId, projectId, leadDepartment, number } = caseOf(turn);
  const names = await turn.sql.first<Omit<DocumentHead, 'caseNumber' | 'organ'> & { place: string; office: string }>(
    `select a.name as applicant_name, p.name as project_name, t.name as place, coalesce(d.name, '') as office
     from applicants a
     join tenants t on t.id = a.tenant_id
     join projects p on p.tenant_id = a.tenant_id and p.id = :projectId
     left join departments d on d.tenant_id = a.tenant_id and d.code = :leadDepartment
     where a.tenant_id = :tenantId and a.id = :applicantId`,
    { tenantId: turn.tenantId, applicantId, projectId, leadDepartment },
  );
  if (names === undefined) throw new Error(`Case ${turn.caseId} has no applicant or no project`);
  const { place, office, ...about } = names;
  return { organ: organName(place, office || '政务服务管理局'), caseNumber: number, ...about };
}

/** An office with its place before it, unless it bears the place in its name. */
export function organName(place: string, office: string): string {
  return office.startsWith(place) ? office : `${place}${office}`;
}

/** `2026年2月9日`. */
export function dayInWords(on: LocalDate): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The exact moment in China, `2026-02-09 10:00:03`: what a receipt states (R-CLK-05). */
export function momentInWords(at: Instant): string {
  const time = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 19);
  return `${localDateOf(at)} ${time}`;
}
