import { closeOfBusiness } from '../calendar/business-time.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/calendar.ts';
import { localDateOf } from '../calendar/days.ts';
import { type HeldPart, jointWorkingDays } from '../calendar/held-days.ts';
import { lightOf } from '../calendar/light.ts';
import type { Person } from '../domain/person.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { type ApplicationRow, readApplicationRow } from '../runtime/applications/application-row.ts';
import { suspensionOf } from '../runtime/clocks/clock-record.ts';
import { readClocks } from '../runtime/clocks/read-clocks.ts';
import type { Case } from '../runtime/views/case-schema.ts';
import { caseViews, heldByGovernment } from '../runtime/views/case-view.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import type { JointApplication, OuterClock } from './schemas.ts';

/** Working days of the common limit, and by how many it may be extended (行政许可法 42). */
const OUTER_DAYS = 45;
const OUTER_EXTENSION = 15;

const lights = ['GREEN', 'YELLOW', 'ORANGE', 'RED'] as const;

/**
 * A joint application with those of its cases the person may see, and the common limit of all.
 *
 * @throws application-not-found
 */
export async function readApplication(house: House, person: Person, applicationId: string): Promise<JointApplication> {
  const { database } = house.services;
  const row = await readApplicationRow(database, person, applicationId);
  const cases = await caseViews(house, person, row.caseIds);
  const outerClock = row.acceptedOn === null ? null : await outerClockOf(house, row, row.acceptedOn);
  const receipt = await database.first<{ number: string }>(
    'select number from documents where tenant_id = :tenantId and id = :id',
    { tenantId: house.tenantId, id: row.receiptDocumentId },
  );
  const departments = await departmentNames(database, house.tenantId);
  return {
    id: row.id,
    number: row.number,
    project: { id: row.projectId, name: row.projectName },
    leadDepartment: departments.of(row.leadDepartment),
    delivery: row.delivery,
    receipt: {
      documentId: row.receiptDocumentId,
      number: receipt?.number ?? '',
      receivedAt: row.receivedAt,
      effectiveReceiptOn: row.effectiveReceiptOn,
    },
    acceptedOn: row.acceptedOn,
    deliveredAt: row.deliveredAt,
    cases,
    light: worst([...cases.map(({ light }) => light), outerClock?.running ? outerClock.light : null]),
    outerClock,
  };
}

function worst(some: readonly (Case['light'] | null)[]): Case['light'] {
  const ranks = some.flatMap((light) => (light === null ? [] : lights.indexOf(light)));
  return lights[Math.max(...ranks)] ?? null;
}

interface PartRow {
  readonly id: string;
  readonly decidedAt: Instant | null;
  readonly endedAt: Instant | null;
}

interface TaskTime {
  readonly caseId: string;
  readonly applicantId: string | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
}

/** The common limit counts every case of the application, whether or not the person may see it. */
async function outerClockOf(house: House, row: ApplicationRow, acceptedOn: LocalDate): Promise<OuterClock> {
  const { services, tenantId, clock } = house;
  const { database } = services;
  const { caseIds } = row;
  const parts = await database.rows<PartRow>(
    'select id, decided_at, ended_at from cases where tenant_id = :tenantId and id = any(cast(:caseIds as uuid[]))',
    { tenantId, caseIds },
  );
  const tasks = await database.rows<TaskTime>(
    `select case_id, applicant_id, created_at, ended_at from user_tasks
     where tenant_id = :tenantId and case_id = any(cast(:caseIds as uuid[]))`,
    { tenantId, caseIds },
  );
  const facts = await readClocks(database, tenantId, caseIds);
  const calendar = await services.calendars.of(database, tenantId, row.regionCode);
  const now = clock();
  const held = parts.map(
    (part): HeldPart => ({
      intervals: heldByGovernment(
        tasks.filter(({ caseId }) => caseId === part.id),
        part.decidedAt ?? part.endedAt ?? now,
      ),
      suspensions: facts.suspensions.filter(({ caseId }) => caseId === part.id).map(suspensionOf),
    }),
  );
  const ends = parts.map(({ decidedAt, endedAt }) => decidedAt ?? endedAt);
  const running = ends.includes(null);
  const asOf = running
    ? now
    : (ends
        .flatMap((end) => end ?? [])
        .sort()
        .at(-1) ?? now);
  const extensionDays = Math.min(OUTER_EXTENSION, Math.max(0, ...facts.extensions.map((one) => one.workingDays)));
  const limitDays = OUTER_DAYS + extensionDays;
  const usedDays = jointWorkingDays(calendar, held, acceptedOn);
  const idle = Math.max(0, workingDaysBetween(calendar, acceptedOn, localDateOf(asOf)) - usedDays);
  const dueOn = addWorkingDays(calendar, acceptedOn, limitDays + idle);
  return {
    limitDays,
    extensionDays,
    acceptedOn,
    usedDays,
    sumOfDays: held.reduce((sum, part) => sum + jointWorkingDays(calendar, [part], acceptedOn), 0),
    remainingDays: limitDays - usedDays,
    dueOn,
    light: lightOf({ limitDays, usedDays, now: asOf, dueAt: closeOfBusiness(calendar, dueOn) }),
    running,
  };
}
