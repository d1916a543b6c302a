import { Button, Form, Input, Radio } from 'antd';
import { useText } from '../../i18n/TextProvider.tsx';

/** Whether it is as it was said, and what is done about it. */
export interface FeedbackAnswer {
  substantiated: boolean;
  answer: string;
}

/** The answer to a bad rating or a complaint. */
export function AnswerForm({ isSending, onAnswer }: { isSending: boolean; onAnswer(answer: FeedbackAnswer): void }) {
  const text = useText();
  return (
    <Form<FeedbackAnswer>
      layout="vertical"
      requiredMark={false}
      initialValues={{ substantiated: true, answer: '' }}
      onFinish={onAnswer}
    >
      <Form.Item name="substantiated" label={text('feedback.page.answer.substantiated')}>
        <Radio.Group
          options={[
            { value: true, label: text('feedback.rate.so') },
            { value: false, label: text('feedback.rate.notSo') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="answer"
        label={text('feedback.page.answer.words')}
        rules={[{ required: true, whitespace: true, message: text('feedback.page.answer.missing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isSending}>
        {text('feedback.page.answer')}
      </Button>
    </Form>
  );
}
