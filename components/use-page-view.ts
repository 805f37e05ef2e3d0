import { useEffect, useState } from 'preact/hooks';

import type { Result, Settings, TabReport } from '../lib/model/index.js';
import type { PopupPorts } from './popup-ports.js';

/** How often an open popup asks again, in ms: a page is still being read, or was switched on a moment ago. */
const ASK_AGAIN = 600;

/** What is on the page, kept fresh while the popup is open; undefined until the first answer. */
export function usePageView(ports: Pick<PopupPorts, 'pageView'>, settings: Settings | undefined): Result<TabReport> | undefined {
  const [view, setView] = useState<Result<TabReport>>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const look = async () => {
      const next = await ports.pageView();
      if (stopped) return;
      // The same answer again draws nothing anew.
      setView((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
      timer = setTimeout(() => void look(), ASK_AGAIN);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [ports, settings]);
  return view;
}
