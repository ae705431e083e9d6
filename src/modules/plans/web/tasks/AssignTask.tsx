import { type ReactNode, useState } from 'react';
import { ConfirmAct } from '../../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../../ui/api/hooks.ts';
import type { Entity } from '../../../../ui/fields/EntityPicker.tsx';
import { PeopleField } from '../../../people/web/index.ts';
import { assignTask } from '../../contract/task-acts.ts';
import type { TaskDetail } from './task-detail.ts';

/** Sets who does the task. */
export default function AssignTask({ task, close }: { readonly task: TaskDetail; readonly close: () => void }): ReactNode {
  const [people, setPeople] = useState<readonly Entity[]>(task.people.map(({ id, name }) => ({ id, label: name })));
  const assign = useAct(assignTask, {
    success: ({ people: now }) =>
      now.length === 0 ? 'Nhiệm vụ không còn giao cho ai.' : 'Đã giao nhiệm vụ và báo cho người thực hiện.',
  });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title="Giao việc"
      names={[task.content]}
      confirm="Giao việc"
      act={() =>
        assign.mutateAsync({
          params: { taskId: task.id },
          body: { version: task.version, personIds: people.map(({ id }) => id) },
        })
      }
    >
      {/* Room for the list of names, so that it does not lie over the buttons. */}
      <div style={{ minHeight: 300 }}>
        <PeopleField
          label="Người thực hiện"
          description="Người được giao nhận thông báo và nhắc việc. Gõ một phần tên để tìm."
          value={people}
          onChange={setPeople}
        />
      </div>
    </ConfirmAct>
  );
}
