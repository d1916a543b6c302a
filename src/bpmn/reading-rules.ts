import type { Rule } from './lint/rule.ts';

/** A rule that reading, compiling or deploying a diagram keeps, as the page of all rules tells it. */
export type ReadingRule = Pick<Rule, 'id' | 'level' | 'section' | 'demands'>;

const error = (id: string, section: string, zh: string, en: string): ReadingRule => ({
  id,
  level: 'error',
  section,
  demands: { zh, en },
});
const warning = (id: string, section: string, zh: string, en: string): ReadingRule => ({
  ...error(id, section, zh, en),
  level: 'warning',
});

/** What is found before the rules proper look at a diagram, and what is known only where it is put in service. */
export const readingRules: readonly ReadingRule[] = [
  error('xml-too-large', 'XML', '文件不超过5MB。', 'A file has 5 MB at most.'),
  error('xml-too-deep', 'XML', '元素嵌套不超过规定的层数。', 'Elements are nested no deeper than allowed.'),
  error('xml-too-many-elements', 'XML', 'XML元素不超过20000个。', 'A file has 20,000 XML elements at most.'),
  error('xml-doctype', 'XML', '没有DOCTYPE和实体声明。', 'There is no DOCTYPE and no entity.'),
  error('xml-instruction', 'XML', '没有处理指令。', 'There are no processing instructions.'),
  error('xml-not-well-formed', 'XML', 'XML格式正确。', 'The XML is well-formed.'),
  error('not-bpmn', 'BPMN 2.0.2 §8.1.1', '文件是BPMN 2.0流程图。', 'The document is a BPMN 2.0 diagram.'),
  error('duplicate-id', 'BPMN 2.0.2 §8.3.1', '编号不重复。', 'An id belongs to one element.'),
  error(
    'unknown-reference',
    'BPMN 2.0.2 §8.1.2',
    '引用的元素在文件中存在，包括消息、信号、错误和升级的定义。',
    'What is referred to is in the document, definitions of messages, signals, errors and escalations included.',
  ),
  error('unknown-content', 'BPMN 2.0.2 Semantic.xsd', '没有BPMN不认识的内容。', 'There is nothing BPMN does not know.'),
  error('unknown-extension-element', 'approval:', '扩展元素的名称正确。', 'Elements of our vocabulary are known.'),
  error('unknown-extension-attribute', 'approval:', '扩展属性的名称正确。', 'Attributes of our vocabulary are known.'),
  warning('drawing-of-nothing', 'BPMN 2.0.2 §12', '图形对应存在的元素。', 'A shape draws an element that exists.'),
  warning('reading', 'BPMN 2.0.2', '文件中没有读不懂的地方。', 'Nothing in the document is unclear.'),
  error('value-not-allowed', 'approval:', '属性值在允许的范围内。', 'A value is one of those allowed.'),
  error('not-a-number', 'approval:', '数字属性是不小于0的数字。', 'A number is a number of at least 0.'),
  error('expression-does-not-parse', 'FEEL', '表达式没有语法错误。', 'An expression parses.'),
  error('feel-too-long', 'FEEL', '表达式不超过规定的长度。', 'An expression is no longer than allowed.'),
  error('feel-too-deep', 'FEEL', '表达式嵌套不超过规定的层数。', 'An expression is nested no deeper than allowed.'),
  error(
    'feel-not-allowed',
    'FEEL',
    '表达式只使用允许的函数和名称。',
    'An expression uses allowed functions and names.',
  ),
  error(
    'foreign-expression',
    'FEEL',
    '其他引擎的表达式中不能照做的部分改写为FEEL。',
    'What of another engine’s expressions needs a program is written in FEEL.',
  ),
  error('script-not-feel', 'BPMN 2.0.2 §10.3.3', '脚本任务用FEEL编写。', 'A script task is written in FEEL.'),
  error(
    'timer-without-moment',
    'BPMN 2.0.2 §10.5.5, ISO 8601',
    '定时器有一个日期、时长或周期，或者挂在时限上。',
    'A timer has one date, duration or cycle, or hangs on a clock.',
  ),
  error('not-played', 'BPMN 2.0.2 §13', '没有引擎不执行的内容。', 'There is nothing the engine does not play.'),
  error(
    'form-missing',
    'approval:form',
    '任务的表单随流程图一起部署。',
    'The form of a task is deployed with the diagram.',
  ),
  error('form-not-a-schema', 'approval:form', '表单是 form-js 表单。', 'A form is a form-js schema.'),
  error('form-too-large', 'approval:form', '一张表单的控件不超过300个。', 'A form has 300 components at most.'),
  error(
    'form-field-unknown',
    'approval:form',
    '表单只用支持的控件和类别。',
    'A form uses components and kinds that are drawn.',
  ),
  error('form-key-missing', 'approval:form', '可填写的控件都有标识。', 'Every field has a key.'),
  error('form-key-invalid', 'approval:form', '控件的标识可以作变量名。', 'The key of a field is a name of a variable.'),
  error('form-key-twice', 'approval:form', '一张表单里标识不重复。', 'A key belongs to one field of a form.'),
  error(
    'form-options',
    'approval:form',
    '选择类控件有选项，各选项的值不同。',
    'A choice has options, each with a value of its own.',
  ),
  error('form-bounds', 'approval:form', '下限不大于上限。', 'A lower bound is not above its upper one.'),
  error(
    'form-pattern',
    'approval:form',
    '格式是不会没完没了的正则表达式。',
    'A pattern is a regular expression that ends in time.',
  ),
  error('form-condition', 'approval:form', '隐藏条件是 FEEL 公式。', 'A field is hidden by a FEEL expression.'),
  error('form-default', 'approval:form', '默认值符合字段自己的要求。', 'A default fits its field.'),
  error(
    'form-access',
    'approval:form',
    '只读和隐藏的字段在表单里，必填的字段不隐藏。',
    'Read-only and hidden fields are fields of the form, and none of the hidden is required.',
  ),
  error(
    'decision-missing',
    'approval:decision',
    '任务的决策随流程图一起部署。',
    'The decision of a task is deployed with the diagram.',
  ),
  warning(
    'called-process-unknown',
    'BPMN 2.0.2 §10.3.6',
    '被调用的流程已发布，或在同一次部署中；按部署绑定的必须在同一次部署中（error）。',
    'A called process is in service or in the same deployment; one bound to its deployment must be in it (error).',
  ),
];
