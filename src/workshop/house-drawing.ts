/** The house as a picture: its rooms, the floors of core, and who imports whom, drawn from the imports themselves. */
import type { Import } from './imports.ts'

/** What is said of a room; one that is missing here is drawn by its name. */
const SAYS: Readonly<Record<string, string>> = {
  'main.ts': 'main: the one place with process, clock and environment',
  cli: 'cli: run(argv, world), the table of commands',
  commands: 'commands: one verb each',
  'ports.ts': 'ports: the world and its interfaces',
  adapters: 'adapters: SQLite, prompts, files, network',
  workshop: 'workshop: check and build the knowledge',
}

/** Mermaid. Where one import follows from two others it is left out, so that the order shows. */
export function drawHouse(imports: readonly Import[]): string {
  const ours = imports.filter((it) => it.to.endsWith('.ts'))
  const ways = new Map<string, Set<string>>()
  for (const { from, to } of ours) {
    const [a, b] = [roomOf(from), roomOf(to)]
    if (a !== b) ways.set(a, (ways.get(a) ?? new Set()).add(b))
  }
  const rooms = [...new Set(ours.flatMap((it) => [roomOf(it.from), roomOf(it.to)]))].sort()
  const [floors, others] = [rooms.filter(isFloor), rooms.filter((it) => !isFloor(it))]
  return [
    'flowchart TD',
    ...others.map((it) => `  ${idOf(it)}["${SAYS[it] ?? it}"]`),
    '  subgraph core["core: pure, no Node, no terminal, no clock"]',
    ...floors.map((it) => `    ${idOf(it)}["${it.replace('core/', '')}"]`),
    '  end',
    ...rooms.flatMap((from) =>
      [...(ways.get(from) ?? [])]
        .filter((to) => !followsFromOthers(from, to, ways))
        .sort()
        .map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
    ),
  ].join('\n')
}

/** What stands at the top of core, and its messages, is the ground floor. */
function roomOf(file: string): string {
  const [room = '', floor, inner] = file.split('/')
  if (room !== 'core') return room
  return inner === undefined || floor === 'messages' ? 'core/words' : `core/${floor ?? ''}`
}

const isFloor = (room: string): boolean => room.startsWith('core/')
/** `end` and the like are words of Mermaid. */
const idOf = (room: string): string => `${room.replace('core/', 'core_').replace('.ts', '')}_`

type Ways = ReadonlyMap<string, ReadonlySet<string>>

/** Whether a way leads there by way of another room. */
function followsFromOthers(from: string, to: string, ways: Ways): boolean {
  return [...(ways.get(from) ?? [])].some((it) => it !== to && isReached(it, to, ways, new Set()))
}

function isReached(from: string, to: string, ways: Ways, seen: Set<string>): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return [...(ways.get(from) ?? [])].some((it) => isReached(it, to, ways, seen))
}

const BLOCK = /(<!-- house -->\n)[\s\S]*?(<!-- \/house -->)/

/** The README with the picture as it is now. */
export function withHouse(readme: string, picture: string): string {
  return readme.replace(
    BLOCK,
    (_, begin: string, end: string) => `${begin}\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n${end}`,
  )
}
