import t from 'tap';
import { elementNames } from '../../src/web/diagram/element-names.ts';
import { outcomeNames } from '../../src/web/diagram/outcome-names.ts';

t.test('elements of a diagram are told by name, flows and unnamed ones are not', async (t) => {
  const names = elementNames(`<bpmn:definitions>
    <bpmn:userTask id="Review" name="审查&#10;材料 &amp; 意见"><bpmn:incoming>f</bpmn:incoming></bpmn:userTask>
    <bpmn:exclusiveGateway id="Split" />
    <bpmn:sequenceFlow id="f" name="是" sourceRef="a" targetRef="Review" />
  </bpmn:definitions>`);

  t.same([...names], [['Review', '审查 材料 & 意见']]);
});

t.test('an outcome is told by the name its own task gives it', async (t) => {
  const names = outcomeNames(`<bpmn:userTask id="Review"><approval:form key="a">
    <approval:outcome value="PASS" name="通过" nameEn="Pass" /></approval:form></bpmn:userTask>
    <bpmn:userTask id="Visit"><approval:form><approval:outcome value="PASS" name="检验合格"/></approval:form></bpmn:userTask>`);

  t.same(names.get('Review PASS'), { zh: '通过', en: 'Pass' });
  t.same(names.get('Visit PASS'), { zh: '检验合格', en: null });
});
