import { useEffect, useMemo, useState } from 'preact/hooks';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { readSettings } from '../../archive/settings.ts';
import type { ManagerRoute } from '../../components/manager-route.ts';
import { applyTheme } from '../../components/theme.ts';
import { createActions, type Done } from './actions.ts';
import { ListPage } from './list-page.tsx';
import { useLines } from './use-lines.ts';
import { useManagerRoute } from './use-manager-route.ts';

const store = createAnnotationStore();

function Screen({ route, ...props }: { route: ManagerRoute } & Parameters<typeof ListPage>[0]) {
  return <ListPage key={route.view} route={route} {...props} />;
}

export function Manager() {
  const route = useManagerRoute();
  const { feed, error } = useLines();
  const [done, setDone] = useState<Done | null>(null);
  const actions = useMemo(() => createActions(store, setDone), []);
  useEffect(() => {
    readSettings().then(({ theme }) => applyTheme(theme), console.error);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen, another matter
  useEffect(() => setDone(null), [route.view]);
  return <Screen route={route} feed={feed} error={error} actions={actions} done={done} />;
}
