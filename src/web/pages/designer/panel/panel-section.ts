import type { ComponentType } from 'react';
import { type ModdleObject, objectsIn, textOfProperty } from '../../../diagram/moddle.ts';
import type { Subject } from '../../../diagram/subject.ts';
import type { Text } from '../../../i18n/text.ts';
import type { Option } from './option.ts';

/** What goes with the diagram of a draft, and how it is opened. */
export interface DraftParts {
  forms: Readonly<Record<string, unknown>>;
  /** Opens a form, making it where there is none of that key. */
  editForm(key: string): void;
  /** Opens a decision, making it where no file holds it. */
  editDecision(decision: { ref: string; name: string; output: string }): void;
}

/** What a group of the panel is given to work with. */
export interface SectionProps {
  subject: Subject;
  text: Text;
  departments: readonly Option[];
  /** Processes that may be called. */
  processes: readonly Option[];
  parts: DraftParts;
}

/** A group of the panel: for which elements, what it says when closed, what it shows when open. */
export interface PanelSection {
  key: string;
  applies(subject: Subject): boolean;
  summary(props: SectionProps): string;
  Body: ComponentType<SectionProps>;
}

/** The process an element belongs to; null for what stands outside of one, and for what has just been deleted. */
export function processOf(object: ModdleObject): ModdleObject | null {
  let at: ModdleObject | null | undefined = object;
  while (at && at.$type !== 'bpmn:Process') at = at.$parent;
  return at ?? null;
}

/** The materials of a disclosure element. */
export function materialsIn(disclosure: ModdleObject | null): readonly ModdleObject[] {
  return objectsIn(disclosure, 'materials');
}

/** The lane an element lies in, the innermost when lanes lie in lanes. */
export function laneOf(object: ModdleObject): ModdleObject | null {
  const lanes = objectsIn(object, 'lanes');
  return lanes.at(-1) ?? null;
}

/** The name of an option, or the value itself when it is not among them. */
export function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** A flag as the diagram writes it. */
export function isTrue(object: ModdleObject | null, name: string): boolean {
  return textOfProperty(object, name) === 'true';
}
