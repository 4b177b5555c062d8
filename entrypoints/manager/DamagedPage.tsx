import { removeDamaged } from '../../archive/annotation-list.ts';
import { DamagedView } from '../../components/DamagedView.tsx';
import { saveFile } from '../../components/save-file.ts';
import { Loading } from '../../components/view-states.tsx';
import type { useDamaged } from './use-damaged.ts';

export function DamagedPage({ rows, again }: ReturnType<typeof useDamaged>) {
  if (!rows) return <Loading />;
  return (
    <DamagedView
      rows={rows}
      onExport={() => {
        const file = new Blob([JSON.stringify(rows, null, 2)], { type: 'application/json' });
        saveFile(file, 'backfile-set-aside.json');
      }}
      onRemove={async (ids) => {
        for (const id of ids) await removeDamaged(id);
        again();
      }}
    />
  );
}
