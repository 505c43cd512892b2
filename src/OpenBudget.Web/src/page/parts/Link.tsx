import { useCallback, type ComponentProps, type MouseEvent } from 'react';
import { format, useNavigation, type Location } from '../location';

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  to: Location;
  /** Whether the place is a step that "back" returns from. */
  replace?: boolean;
}

/** A link inside the page: it has an address to copy and open in a new tab, and in its own tab is followed without loading the page again. */
export function Link({ to, replace, onClick, target, ...rest }: LinkProps) {
  const { open } = useNavigation();
  const follow = useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      onClick?.(event);
      if (!event.defaultPrevented && target === undefined && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        open(to, { replace });
      }
    },
    [onClick, open, replace, target, to],
  );
  return <a {...rest} target={target} href={format(to)} onClick={follow} />;
}
