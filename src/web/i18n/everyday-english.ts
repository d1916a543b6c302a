import type { Dictionary, LateArea } from './dictionaries.ts';
import { applicant } from './en/applicant.ts';
import { caseFile } from './en/case.ts';
import { common } from './en/common.ts';
import { counter } from './en/counter.ts';
import { errors } from './en/errors.ts';
import { feedback } from './en/feedback.ts';
import { field } from './en/field.ts';
import { guide } from './en/guide.ts';
import { inbox } from './en/inbox.ts';
import { me } from './en/me.ts';
import { shell } from './en/shell.ts';
import { supervision } from './en/supervision.ts';
import { terms } from './en/terms.ts';
import { track } from './en/track.ts';
import { ui } from './en/ui.ts';
import { verify } from './en/verify.ts';
import { visits } from './en/visits.ts';
import { work } from './en/work.ts';

/** The English texts every page may need. Loaded when somebody first reads English. */
export const everydayEnglish: Omit<Dictionary, LateArea> = {
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
