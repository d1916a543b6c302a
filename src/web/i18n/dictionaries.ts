import type { admin } from './zh/admin.ts';
import { applicant } from './zh/applicant.ts';
import { caseFile } from './zh/case.ts';
import { common } from './zh/common.ts';
import { counter } from './zh/counter.ts';
import { designer } from './zh/designer.ts';
import { errors } from './zh/errors.ts';
import { feedback } from './zh/feedback.ts';
import { field } from './zh/field.ts';
import { guide } from './zh/guide.ts';
import { inbox } from './zh/inbox.ts';
import { me } from './zh/me.ts';
import { shell } from './zh/shell.ts';
import { supervision } from './zh/supervision.ts';
import { terms } from './zh/terms.ts';
import { track } from './zh/track.ts';
import { ui } from './zh/ui.ts';
import { verify } from './zh/verify.ts';
import { visits } from './zh/visits.ts';
import { work } from './zh/work.ts';

/** A language the browser speaks. */
export type Language = 'zh' | 'en';

/** The Chinese texts every page may need, by area; they are always at hand. */
export const everyday = {
  common,
  shell,
  ui,
  errors,
  field,
  work,
  inbox,
  case: caseFile,
  applicant,
  guide,
  track,
  feedback,
  terms,
  verify,
  supervision,
  counter,
  me,
  visits,
};

/** All Chinese texts by area but those of the administrator. */
export const chinese = { ...everyday, designer };

/** Areas whose texts come with the pages that speak them, and are taught then. */
export type LateArea = 'admin' | 'designer';

type Areas = typeof chinese & { admin: typeof admin };

/** The name of one text: its area, a point, its key. */
export type TextKey = { [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}` }[keyof Areas];

/** All texts of one language by area, but for those that come late. */
export type Dictionary = Readonly<Record<keyof typeof chinese, Readonly<Record<string, string>>>>;
