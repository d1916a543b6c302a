import { applicant as applicantEn } from './en/applicant.ts';
import { caseFile as caseFileEn } from './en/case.ts';
import { common as commonEn } from './en/common.ts';
import { designer as designerEn } from './en/designer.ts';
import { errors as errorsEn } from './en/errors.ts';
import { field as fieldEn } from './en/field.ts';
import { guide as guideEn } from './en/guide.ts';
import { inbox as inboxEn } from './en/inbox.ts';
import { shell as shellEn } from './en/shell.ts';
import { supervision as supervisionEn } from './en/supervision.ts';
import { track as trackEn } from './en/track.ts';
import { ui as uiEn } from './en/ui.ts';
import { work as workEn } from './en/work.ts';
import { applicant } from './zh/applicant.ts';
import { caseFile } from './zh/case.ts';
import { common } from './zh/common.ts';
import { designer } from './zh/designer.ts';
import { errors } from './zh/errors.ts';
import { field } from './zh/field.ts';
import { guide } from './zh/guide.ts';
import { inbox } from './zh/inbox.ts';
import { shell } from './zh/shell.ts';
import { supervision } from './zh/supervision.ts';
import { track } from './zh/track.ts';
import { ui } from './zh/ui.ts';
import { work } from './zh/work.ts';

/** A language the browser speaks. */
export type Language = 'zh' | 'en';

const zh = {
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
  supervision,
  designer,
};

type Areas = typeof zh;

/** The name of one text: its area, a point, its key. */
export type TextKey = { [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}` }[keyof Areas];

/** Every dictionary by language and area. Chinese is written first; English has exactly its keys. */
export const dictionaries: Record<Language, Record<keyof Areas, Readonly<Record<string, string>>>> = {
  zh,
  en: {
    common: commonEn,
    shell: shellEn,
    ui: uiEn,
    errors: errorsEn,
    field: fieldEn,
    work: workEn,
    inbox: inboxEn,
    case: caseFileEn,
    applicant: applicantEn,
    guide: guideEn,
    track: trackEn,
    supervision: supervisionEn,
    designer: designerEn,
  },
};
