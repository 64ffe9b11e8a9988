import type { Prompter } from '../ports.ts'

/** The same prompter, which says that leaving keeps what was answered. */
export function keeping(prompter: Prompter): Prompter {
  return {
    choose: (question) => prompter.choose({ ...question, keeps: true }),
    enter: (question) => prompter.enter({ ...question, keeps: true }),
    tick: (question) => prompter.tick({ ...question, keeps: true }),
    write: (question) => prompter.write({ ...question, keeps: true }),
    pause: (message) => prompter.pause(message),
  }
}
