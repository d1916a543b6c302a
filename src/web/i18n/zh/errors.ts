/** One sentence for every stable error code of the API; a code without one falls back to the server's own words. */
export const errors = {
  network: '连不上服务器，请检查网络后重试。',
  unknown: '服务出错了，请稍后再试。',
  'not-authenticated': '登录已失效，请重新登录。',
  'wrong-password': '账号或密码不对。',
  'validation-failed': '提交的内容有误，请按提示改正。',
} as const;
