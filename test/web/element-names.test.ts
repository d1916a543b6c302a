import t from 'tap';
import { elementNames } from '../../src/web/diagram/element-names.ts';

t.test('elements of a diagram are told by name, flows and unnamed ones are not', async (t) => {
  const names = elementNames(`<bpmn:definitions>
    <bpmn:userTask id="Review" name="审查&#10;材料 &amp; 意见"><bpmn:incoming>f</bpmn:incoming></bpmn:userTask>
    <bpmn:exclusiveGateway id="Split" />
    <bpmn:sequenceFlow id="f" name="是" sourceRef="a" targetRef="Review" />
  </bpmn:definitions>`);

  t.same([...names], [['Review', '审查 材料 & 意见']]);
});
