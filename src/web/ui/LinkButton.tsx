import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link that looks like a button, because it is the page's main way on. It is one link, with the router's manners. */
export function LinkButton({ to, ...look }: { to: string } & Omit<ButtonProps, 'href' | 'onClick' | 'htmlType'>) {
  const follow = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button
      {...look}
      href={useHref(to)}
      // the button is an anchor here, as its address says
      onClick={(event) => follow(event as Parameters<typeof follow>[0])}
    />
  );
}
