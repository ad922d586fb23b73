// What a scene of the page holds: its nodes with their shapes, its lines, and how large squares can be.
const scenes = (() => {
  const MARKS = ["square", "dot", "ring", "triangle", "text", "box", "plate", "tag", "pill", "rule"]; // as in scene.py
  const SIDES = [5, 16]; // of a square, where the composition leaves its size to the page
  const NODE = 4; // so many words a node begins with
  const said = (place) => data.words[place];

  // A scene comes as plain lists, to keep the page small; here its parts get their names, and a word
  // is the place of it in a list that all scenes share (as in packing.py).
  function unpacked(record) {
    const nodes = record.nodes.map((row) => [...row.slice(0, NODE).map(said), ...row.slice(NODE)]).map(([id, key, kind, name, x, y, width, height]) => ({
      ...{ id: id || `${kind}:${key}`, key, kind, name: name || (things.get(key)?.name ?? ""), x, y, width, height },
      shapes: [],
    }));
    for (const row of record.shapes) {
      const [node, shape, x, y, width, height, hue, whose = 0, written = 0, size = 12.5, style = 0, align = -1, room = 0] = row;
      const own = nodes[node]; // whose key and name stand there as 1
      const [colour, of, text] = [hue === undefined ? "ink" : said(hue), said(whose), said(written)];
      own.shapes.push({ shape: MARKS[shape], x, y, width, height, colour, of: of === 1 ? own.key : of, text: text === 1 ? own.name : text, size, style, align, room });
    }
    const ofKind = (node, kind) => (nodes[node].kind === kind ? nodes[node].key : "");
    const links = record.links.map(([source, target, x1, y1, x2, y2, kind, institution, project, colour, of, width, alpha, dashed, curve, note = 0, bend = 0]) => ({
      ...{ source, target, x1, y1, x2, y2, width, alpha },
      ...{ kind: said(kind), colour: said(colour), of: said(of), note: said(note) },
      institution: said(institution) || (ofKind(target, "project") && ofKind(source, "institution")),
      project: said(project) || (ofKind(source, "institution") && ofKind(target, "project")),
      ...{ dashed: dashed === 1, horizontal: curve === 1, bend },
    }));
    return { width: record.width, height: record.height, nodes, links, ...sidesOf(nodes) };
  }

  // A composition that gives squares sizes of their own says how small and how large they can be.
  function sidesOf(nodes) {
    const squares = nodes.filter((node) => node.kind === "institution").flatMap((node) => node.shapes.filter((part) => part.shape === "square"));
    const all = squares.map((part) => part.width);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return least < most ? { sides: [least, most], own: true } : { sides: SIDES, own: false };
  }

  // What a node of a scene is called, before all of it is unpacked.
  const named = (record, id) => said(record.nodes.find((row) => said(row[0]) === id)?.[NODE - 1] ?? 0);

  // The projects of a scene, as they stand in it.
  const projects = (record) => record.nodes.filter((row) => said(row[2]) === "project").map((row) => said(row[1]));

  return { unpacked, named, projects };
})();
