import { SaxesParser } from 'saxes';
import type { Finding } from './finding.ts';

/** Bytes a document may have. */
export const MAXIMUM_BYTES = 5 * 1024 * 1024;
/** Elements that may stand inside one another. */
export const MAXIMUM_DEPTH = 250;
/** XML elements a document may have, those of its drawing included. */
export const MAXIMUM_ELEMENTS = 20_000;

class Stop extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.en);
    this.finding = finding;
  }
}

/**
 * Looks through a document before anything is built from it: well-formed, of a sane size, without
 * a document type, entities or processing instructions. Gives what is wrong, nothing when all is well;
 * ids that occur twice are told here because reading keeps the first one only.
 */
export function scanXml(xml: string): readonly Finding[] {
  if (Buffer.byteLength(xml) > MAXIMUM_BYTES) {
    return [error('xml-too-large', '文件超过5MB，无法导入。', 'The file is larger than 5 MB.')];
  }
  const duplicates: Finding[] = [];
  try {
    scan(xml, duplicates);
  } catch (failure) {
    if (failure instanceof Stop) return [failure.finding];
    throw failure;
  }
  return duplicates;
}

function scan(xml: string, duplicates: Finding[]): void {
  const parser = new SaxesParser({ xmlns: true });
  const seen = new Set<string>();
  let depth = 0;
  let elements = 0;

  parser.on('error', (failure) => {
    const place = `${parser.line}:${parser.column}`;
    throw new Stop(
      error('xml-not-well-formed', `XML格式不正确（${place}）。`, `The XML is not well-formed (${failure.message}).`),
    );
  });
  parser.on('doctype', () => {
    throw new Stop(
      error('xml-doctype', '文件中不允许出现DOCTYPE和实体声明。', 'The file may have no DOCTYPE and no entities.'),
    );
  });
  parser.on('processinginstruction', () => {
    throw new Stop(
      error('xml-instruction', '文件中不允许出现处理指令。', 'The file may have no processing instructions.'),
    );
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    elements += 1;
    if (depth > MAXIMUM_DEPTH) {
      throw new Stop(error('xml-too-deep', `元素嵌套超过${MAXIMUM_DEPTH}层。`, `Nested deeper than ${MAXIMUM_DEPTH}.`));
    }
    if (elements > MAXIMUM_ELEMENTS) {
      const en = `The file has more than ${MAXIMUM_ELEMENTS} XML elements.`;
      throw new Stop(error('xml-too-many-elements', `XML元素超过${MAXIMUM_ELEMENTS}个。`, en));
    }
    const id = /^https?:\/\/www\.omg\.org\//.test(tag.uri) ? tag.attributes.id?.value : undefined;
    if (id === undefined) return;
    if (seen.has(id)) {
      const en = `The id ${id} is given to more than one element.`;
      // The drawing of an element that bears the element's own id is lost, and nothing else.
      const level = /\/(DI|DC|DMNDI)\b/.test(tag.uri) ? 'warning' : 'error';
      duplicates.push({ ...error('duplicate-id', `编号“${id}”被多个元素使用。`, en), level, elementId: id });
    }
    seen.add(id);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(xml).close();
}

function error(rule: string, zh: string, en: string): Finding {
  return { rule, level: 'error', elementId: null, zh, en };
}
