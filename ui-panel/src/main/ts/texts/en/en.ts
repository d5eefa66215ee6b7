import { compose } from "./compose";
import { context } from "./context";
import { direction } from "./direction";
import { hosts } from "./hosts";
import { queue } from "./queue";
import { shell } from "./shell";
import { takes } from "./takes";
import { viewer } from "./viewer";

/** English, which every other language follows. */
export const en = { compose, context, direction, hosts, queue, shell, takes, viewer };
