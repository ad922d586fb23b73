"""What a browser has drawn on a canvas, as it was told to: each text and each sign, in pixels of the screen."""

RECORDER = """(() => {
    const drawn = (window.drawn = []);
    const own = CanvasRenderingContext2D.prototype;
    const wrap = (name, before) => {
        const usual = own[name];
        own[name] = function (...given) { before(this, ...given); return usual.apply(this, given); };
    };
    const onScreen = (ctx, left, top, wide, high) => {
        const { a, e, f } = ctx.getTransform();
        return [left * a + e, top * a + f, (left + wide) * a + e, (top + high) * a + f];
    };
    let path = null;
    wrap('clearRect', () => { drawn.length = 0; });
    wrap('beginPath', () => { path = null; });
    wrap('arc', (ctx, x, y, r) => { path = ['dot', x - 0.7 * r, y - 0.7 * r, 1.4 * r, 1.4 * r]; });
    wrap('rect', (ctx, ...box) => { path = ['square', ...box]; });
    wrap('roundRect', (ctx, ...box) => { path = ['plate', ...box.slice(0, 4)]; });
    wrap('fill', (ctx) => {
        if (!path) return;
        const [kind, ...box] = path;
        drawn.push({ kind, text: '', size: 0, box: onScreen(ctx, ...box) });
    });
    wrap('fillText', (ctx, text, x, y) => {
        const size = Number(/([\\d.]+)px/.exec(ctx.font)[1]);
        const wide = ctx.measureText(text).width;
        const left = x - { left: 0, center: 0.5, right: 1 }[ctx.textAlign] * wide;
        const box = onScreen(ctx, left, y - 0.42 * size, wide, 0.84 * size);
        drawn.push({ kind: 'text', text, size: size * ctx.getTransform().a, box });
    });
})();"""
"""Runs before the page: afterwards ``window.drawn`` holds the last picture."""


def drawn(page):
    """Give what the page has drawn last: kind, text, size of its letters, and box."""
    page.wait_for_timeout(250)
    return page.evaluate("window.drawn")


def texts(page):
    return [one for one in drawn(page) if one["kind"] == "text"]


def met(page, least=5.0):
    """Give what lies over one another: text over text, and text over a sign that it is not in.

    A sign smaller than ``least`` pixels keeps a place, and a code stands in the middle of its own.
    """
    found = []
    parts = [one for one in drawn(page) if one["kind"] != "plate"]
    written = [one for one in parts if one["kind"] == "text"]
    for place, one in enumerate(written):
        signs = [part for part in parts if part["kind"] != "text" and _large(part["box"], least)]
        found += [
            (one["text"], other["text"] or other["kind"])
            for other in (*written[place + 1 :], *signs)
            if _over(one["box"], other["box"]) and not _within(one["box"], other)
        ]
    return found


def _large(box, least):
    return box[2] - box[0] >= least and box[3] - box[1] >= least


def _over(a, b):
    return a[0] < b[2] - 1 and b[0] < a[2] - 1 and a[1] < b[3] - 1 and b[1] < a[3] - 1


def _within(box, sign):
    if sign["kind"] == "text":
        return False
    middles = zip(_middle(box), _middle(sign["box"]), strict=True)
    return all(abs(a - b) < 1 for a, b in middles)


def _middle(box):
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
