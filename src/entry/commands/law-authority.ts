import { authorityOf } from '../../law/authority.ts';
import { DECIDER_LABELS, PROPOSERS } from '../../law/schema/parameters.ts';
import { lawBook } from '../../platform/law.ts';
import { BadInput, type Command } from './command.ts';
import { asking, dayOf, groundsInWords, marks, oneOf, optionsOf, printJson } from './law-input.ts';

const USAGE = 'law authority --award MÃ --proposer so|ubnd_xa|ubnd_huyen|don_vi_thuoc_bo|doanh_nghiep --on NGÀY --json';

/** `law authority`: who decides the award for such a unit on that day. */
export const lawAuthority: Command = {
  async run(args) {
    const { plain, named, json } = optionsOf(args, ['award', 'proposer', 'on'], USAGE);
    if (plain.length > 0) throw new BadInput(`Thừa “${plain.join(' ')}”.\nCách dùng: ${USAGE}`);
    const proposer = oneOf(named.get('proposer')!, PROPOSERS, 'proposer');
    const on = dayOf(named.get('on')!, 'on');
    const authority = asking(lawBook(), (book) => authorityOf(book, named.get('award')!, proposer, on));
    if (json) printJson({ ...authority, ...(authority.decides === null ? { verdict: 'lawUnknown' } : {}) });
    else {
      process.stdout.write(`${authority.decides ? DECIDER_LABELS[authority.decides] : 'Chưa có căn cứ vào ngày này.'}\n`);
      if (authority.reference)
        process.stdout.write(`${groundsInWords([authority.reference])}${marks(authority.certainty, authority.reading)}\n`);
      if (authority.note) process.stdout.write(`${authority.note}\n`);
      for (const warning of authority.warnings) process.stdout.write(`Lưu ý: ${warning}\n`);
    }
    return 0;
  },
};
