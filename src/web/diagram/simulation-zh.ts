/** What the token simulation says, in Chinese; it has no translation of its own. */
export const simulationZh: Readonly<Record<string, string>> = {
  'Token Simulation': '令牌模拟',
  'Toggle Simulation Log': '模拟记录',
  'Simulation Log': '模拟记录',
  'No Entries': '还没有记录',
  'Reset Simulation': '重新开始',
  'Pause Simulation': '暂停',
  'Play Simulation': '继续',
  'Play/Pause Simulation': '暂停或继续',
  'Play / Pause Simulation': '暂停或继续',
  'Set Animation Speed': '播放速度',
  'Set animation speed = Slow': '慢速',
  'Set animation speed = Normal': '正常速度',
  'Set animation speed = Fast': '快速',
  'Trigger Event': '触发',
  'Trigger event': '触发',
  'Set Sequence Flow': '选择分支',
  'Set sequence flow': '选择分支',
  'Continue Simulation': '继续',
  'Add pause point': '加暂停点',
  'Remove pause point': '去掉暂停点',
  'Found unsupported elements': '有不能模拟的元素',
  'Not supported': '不能模拟',
  'View scopes': '查看实例',
  Finished: '已结束',
  Process: '流程',
  Started: '已开始',
  'Process started': '流程已开始',
  'Process finished': '流程已结束',
  'Process canceled': '流程已取消',
  Close: '关闭',
  'Service Task': '系统任务',
  'User Task': '用户任务',
  'Call Activity': '调用流程',
  'Script Task': '公式任务',
  'Business Rule Task': '业务规则任务',
  'Manual Task': '人工任务',
  'Receive Task': '接收任务',
  'Send Task': '发送任务',
  Task: '任务',
  'Exclusive Gateway': '排他网关',
  'Parallel Gateway': '并行网关',
  'Inclusive Gateway': '包容网关',
  'Intermediate Event': '中间事件',
  'Boundary Event': '边界事件',
  'Start Event': '开始事件',
  'End Event': '结束事件',
};

/** A sentence of the simulation in Chinese, or the sentence itself. */
export function simulationWords(words: string): string {
  const known = simulationZh[words.trim()];
  if (known !== undefined) return words.replace(words.trim(), known);
  return words
    .replace(
      /^(\s*)Process \((.+)\) (started|finished)(\s*)$/,
      (_all, before, id, what, after) => `${before}流程（${id}）${what === 'started' ? '已开始' : '已结束'}${after}`,
    )
    .replace(/^Focus process instance (.+)$/, '看实例$1');
}
