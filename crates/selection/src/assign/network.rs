//! Cheapest flow in a network, in whole numbers: the primal simplex on a spanning tree.
//!
//! Every node sends what it has to the root. The tree is kept strongly feasible (from every node a unit can still be
//! sent towards the root along the tree), so that degenerate steps never cycle (Cunningham 1976). Prices of nodes stay
//! valid between calls: after a change of costs the next search starts where the last one ended.

use std::cmp::Ordering;

/// The place of an arc in a network.
pub(super) type Arc = usize;
type Node = u32;

const NONE: u32 = u32::MAX;
const AT_ZERO: i8 = 1;
const IN_TREE: i8 = 0;
const FROZEN: i8 = 2;
const AT_CAPACITY: i8 = -1;
const SMALLEST_BLOCK: usize = 64;

/// What a new network is made of: one line for each arc.
#[derive(Clone, Copy, Debug)]
pub(super) struct NewArc {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) capacity: i32,
    pub(super) cost: i64,
}

/// A network with a flow in it that satisfies every capacity.
#[derive(Clone, Debug)]
pub(super) struct Network {
    from: Vec<Node>,
    to: Vec<Node>,
    capacity: Vec<i32>,
    cost: Vec<i64>,
    flow: Vec<i32>,
    state: Vec<i8>,
    tree: Tree,
    /// Where the search for a better arc goes on.
    cursor: Arc,
    /// Exchanges along a cycle made so far: the measure of work.
    pub(super) steps: u64,
}

/// The spanning tree: for each node its parent, the arc to it, and its children as a linked list.
#[derive(Clone, Debug)]
struct Tree {
    parent: Vec<Node>,
    arc: Vec<u32>,
    depth: Vec<u32>,
    child: Vec<Node>,
    next: Vec<Node>,
    previous: Vec<Node>,
    price: Vec<i64>,
    stack: Vec<Node>,
}

impl Network {
    /// A network of `nodes` nodes, the last of which is the root. `start` names for every other node the arc by which it
    /// hangs on the root, and what flows there; capacity must remain for one more unit.
    pub(super) fn new(nodes: usize, arcs: &[NewArc], start: &[(Arc, i32)], full: &[Arc]) -> Network {
        let mut network = Network {
            from: arcs.iter().map(|arc| arc.from).collect(),
            to: arcs.iter().map(|arc| arc.to).collect(),
            capacity: arcs.iter().map(|arc| arc.capacity).collect(),
            cost: arcs.iter().map(|arc| arc.cost).collect(),
            flow: vec![0; arcs.len()],
            state: vec![AT_ZERO; arcs.len()],
            tree: Tree::new(nodes),
            cursor: 0,
            steps: 0,
        };
        for &arc in full {
            network.flow[arc] = network.capacity[arc];
            network.state[arc] = AT_CAPACITY;
        }
        let root = nodes as Node - 1;
        for (node, &(arc, flow)) in start.iter().enumerate() {
            network.flow[arc] = flow;
            network.state[arc] = IN_TREE;
            network.tree.attach(node as Node, root, arc as u32);
        }
        network.reprice();
        network
    }

    /// Units that flow along an arc.
    pub(super) fn flow(&self, arc: Arc) -> i32 {
        self.flow[arc]
    }

    /// Charges other costs, and prices the nodes anew. The flow stays.
    pub(super) fn charge(&mut self, cost: impl Fn(Arc) -> i64) {
        for (arc, slot) in self.cost.iter_mut().enumerate() {
            *slot = cost(arc);
        }
        self.reprice();
    }

    /// Keeps only flows that cost as little as this one, which must be a cheapest: arcs whose use would cost more stay as
    /// they are from here on.
    pub(super) fn freeze(&mut self) {
        for arc in 0..self.cost.len() {
            if matches!(self.state[arc], AT_ZERO | AT_CAPACITY) && self.reduced(arc) != 0 {
                self.state[arc] = FROZEN;
            }
        }
    }

    /// Whether an arc may still change.
    pub(super) fn is_free(&self, arc: Arc) -> bool {
        self.state[arc] != FROZEN
    }

    /// Finds a cheapest flow.
    pub(super) fn settle(&mut self) {
        while let Some(arc) = self.better_arc() {
            self.exchange(arc);
            self.steps += 1;
        }
    }

    fn reduced(&self, arc: Arc) -> i64 {
        let price = &self.tree.price;
        self.cost[arc] + price[self.from[arc] as usize] - price[self.to[arc] as usize]
    }

    fn reprice(&mut self) {
        let root = self.tree.parent.len() as Node - 1;
        self.tree.stack.push(root);
        while let Some(node) = self.tree.stack.pop() {
            let (at, parent) = (node as usize, self.tree.parent[node as usize]);
            if parent == NONE {
                (self.tree.price[at], self.tree.depth[at]) = (0, 0);
            } else {
                let arc = self.tree.arc[at] as usize;
                let cost = if self.from[arc] == node { -self.cost[arc] } else { self.cost[arc] };
                self.tree.price[at] = self.tree.price[parent as usize] + cost;
                self.tree.depth[at] = self.tree.depth[parent as usize] + 1;
            }
            self.tree.push_children(node);
        }
    }

    /// The arc with the best gain in the first block of arcs that holds one.
    fn better_arc(&mut self) -> Option<Arc> {
        let arcs = self.cost.len();
        let block = (arcs.isqrt() * 2).max(SMALLEST_BLOCK);
        let (mut best, mut found, mut seen) = (0, None, 0);
        while seen < arcs {
            let end = (self.cursor + block.min(arcs - seen)).min(arcs);
            let range = self.cursor..end;
            let lines = self.cost[range.clone()].iter().zip(&self.state[range.clone()]);
            let ends = self.from[range.clone()].iter().zip(&self.to[range.clone()]);
            for (offset, ((&cost, &state), (&from, &to))) in lines.zip(ends).enumerate() {
                if state == FROZEN {
                    continue;
                }
                let reduced = cost + self.tree.price[from as usize] - self.tree.price[to as usize];
                let gain = i64::from(state) * reduced;
                if gain < best {
                    (best, found) = (gain, Some(range.start + offset));
                }
            }
            seen += end - self.cursor;
            self.cursor = if end == arcs { 0 } else { end };
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// Sends as much as possible around the cycle that `arc` closes, and lets the arc that stops it leave the tree.
    fn exchange(&mut self, arc: Arc) {
        let (first, second) = match self.state[arc] {
            AT_ZERO => (self.from[arc], self.to[arc]),
            _ => (self.to[arc], self.from[arc]),
        };
        let join = self.tree.join(first, second);
        let (mut room, mut leaving) = (self.capacity[arc], None);
        let mut node = first;
        while node != join {
            let (line, upward) = self.upward(node);
            let left = if upward { self.flow[line] } else { self.capacity[line] - self.flow[line] };
            if left < room {
                (room, leaving) = (left, Some((node, first, second)));
            }
            node = self.tree.parent[node as usize];
        }
        node = second;
        while node != join {
            let (line, upward) = self.upward(node);
            let left = if upward { self.capacity[line] - self.flow[line] } else { self.flow[line] };
            if left <= room {
                (room, leaving) = (left, Some((node, second, first)));
            }
            node = self.tree.parent[node as usize];
        }
        if room > 0 {
            self.send(arc, first, second, join, room);
        }
        match leaving {
            None => self.state[arc] = -self.state[arc],
            Some((out, inner, outer)) => {
                let line = self.tree.arc[out as usize] as usize;
                self.state[arc] = IN_TREE;
                self.state[line] = if self.flow[line] == 0 { AT_ZERO } else { AT_CAPACITY };
                let rise = match self.from[arc] == inner {
                    true => -self.reduced(arc),
                    false => self.reduced(arc),
                };
                self.tree.rehang(inner, outer, out, arc as u32);
                self.tree.raise(inner, rise);
            }
        }
    }

    /// The arc from a node to its parent, and whether it points there.
    fn upward(&self, node: Node) -> (Arc, bool) {
        let arc = self.tree.arc[node as usize] as usize;
        (arc, self.from[arc] == node)
    }

    fn send(&mut self, arc: Arc, first: Node, second: Node, join: Node, room: i32) {
        self.flow[arc] += i32::from(self.state[arc]) * room;
        for (mut node, sign) in [(first, -room), (second, room)] {
            while node != join {
                let (line, upward) = self.upward(node);
                self.flow[line] += if upward { sign } else { -sign };
                node = self.tree.parent[node as usize];
            }
        }
    }
}

impl Tree {
    fn new(nodes: usize) -> Tree {
        Tree {
            parent: vec![NONE; nodes],
            arc: vec![NONE; nodes],
            depth: vec![0; nodes],
            child: vec![NONE; nodes],
            next: vec![NONE; nodes],
            previous: vec![NONE; nodes],
            price: vec![0; nodes],
            stack: Vec::new(),
        }
    }

    fn attach(&mut self, node: Node, parent: Node, arc: u32) {
        let (at, head) = (node as usize, self.child[parent as usize]);
        (self.parent[at], self.arc[at], self.previous[at], self.next[at]) = (parent, arc, NONE, head);
        if head != NONE {
            self.previous[head as usize] = node;
        }
        self.child[parent as usize] = node;
    }

    fn detach(&mut self, node: Node) {
        let (previous, next) = (self.previous[node as usize], self.next[node as usize]);
        match previous {
            NONE => self.child[self.parent[node as usize] as usize] = next,
            _ => self.next[previous as usize] = next,
        }
        if next != NONE {
            self.previous[next as usize] = previous;
        }
    }

    /// The deepest node above both.
    fn join(&self, mut left: Node, mut right: Node) -> Node {
        while left != right {
            match self.depth[left as usize].cmp(&self.depth[right as usize]) {
                Ordering::Greater => left = self.parent[left as usize],
                Ordering::Less => right = self.parent[right as usize],
                Ordering::Equal => (left, right) = (self.parent[left as usize], self.parent[right as usize]),
            }
        }
        left
    }

    /// Cuts the branch that begins at `out`, turns it so that `inner` is its top, and hangs it on `outer` by `arc`.
    fn rehang(&mut self, inner: Node, outer: Node, out: Node, arc: u32) {
        let (mut node, mut above, mut line) = (inner, outer, arc);
        loop {
            let (old_parent, old_line) = (self.parent[node as usize], self.arc[node as usize]);
            self.detach(node);
            self.attach(node, above, line);
            if node == out {
                return;
            }
            (above, line, node) = (node, old_line, old_parent);
        }
    }

    /// Raises the prices of a branch, and counts its depths anew.
    fn raise(&mut self, top: Node, rise: i64) {
        self.stack.push(top);
        while let Some(node) = self.stack.pop() {
            let at = node as usize;
            self.price[at] += rise;
            self.depth[at] = self.depth[self.parent[at] as usize] + 1;
            self.push_children(node);
        }
    }

    fn push_children(&mut self, node: Node) {
        let mut child = self.child[node as usize];
        while child != NONE {
            self.stack.push(child);
            child = self.next[child as usize];
        }
    }
}
