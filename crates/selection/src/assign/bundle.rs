//! What follows from decisions about pairs: which pairs a floor, a demand or a load then forces or forbids.

use super::instance::Ground;

/// Decisions about pairs, with what was drawn from them, in an order in which they can be taken back.
pub(super) struct Bundles<'a> {
    ground: &'a Ground,
    demand: &'a [i32],
    floor: i64,
    /// Pairs of each entry, best affinity first; rows as in the ground.
    ranked: Vec<usize>,
    /// Pairs of each reader, and where they begin.
    of_reader: Vec<Vec<usize>>,
    /// 1 forced, −1 forbidden, 0 open.
    fixed: Vec<i8>,
    forced: (Vec<i32>, Vec<i32>),
    open: (Vec<i32>, Vec<i32>),
    trail: Vec<usize>,
    stale: Vec<Side>,
}

#[derive(Clone, Copy)]
enum Side {
    Entry(usize),
    Reader(usize),
}

impl<'a> Bundles<'a> {
    pub(super) fn new(ground: &'a Ground, demand: &'a [i32], floor: i64) -> Bundles<'a> {
        let mut ranked: Vec<usize> = (0..ground.reader.len()).collect();
        let mut of_reader = vec![Vec::new(); ground.readers.len()];
        for entry in 0..ground.entries.len() {
            ranked[ground.row(entry)].sort_by_key(|&pair| (-ground.affinity[pair], pair));
        }
        for (pair, &reader) in ground.reader.iter().enumerate() {
            of_reader[reader as usize].push(pair);
        }
        let rows = (0..ground.entries.len()).map(|entry| ground.row(entry).len() as i32).collect();
        let columns = of_reader.iter().map(|pairs| pairs.len() as i32).collect();
        Bundles {
            ground,
            demand,
            floor,
            ranked,
            fixed: vec![0; ground.reader.len()],
            forced: (vec![0; ground.entries.len()], vec![0; of_reader.len()]),
            open: (rows, columns),
            of_reader,
            trail: Vec::new(),
            stale: Vec::new(),
        }
    }

    /// Entries the floor holds for.
    pub(super) fn held(&self) -> impl Iterator<Item = usize> {
        (0..self.demand.len()).filter(|&entry| self.demand[entry] > 0)
    }

    /// Whether an entry's readers are not all decided yet.
    pub(super) fn is_open(&self, entry: usize) -> bool {
        self.forced.0[entry] < self.demand[entry]
    }

    pub(super) fn fixed(&self, pair: usize) -> i8 {
        self.fixed[pair]
    }

    pub(super) fn trail(&self) -> usize {
        self.trail.len()
    }

    /// Draws what follows from no decision at all. False when that is a contradiction.
    pub(super) fn draw_all(&mut self) -> bool {
        self.stale.extend((0..self.demand.len()).map(Side::Entry));
        self.stale.extend((0..self.of_reader.len()).map(Side::Reader));
        self.draw()
    }

    pub(super) fn forbid(&mut self, pair: usize) -> bool {
        self.fix(pair, -1);
        self.draw()
    }

    pub(super) fn force(&mut self, pair: usize) -> bool {
        self.fix(pair, 1);
        self.draw()
    }

    /// Takes back everything after this length of the trail.
    pub(super) fn undo(&mut self, trail: usize) {
        while self.trail.len() > trail {
            let Some(pair) = self.trail.pop() else { return };
            let (entry, reader) = self.ends(pair);
            if self.fixed[pair] == 1 {
                self.forced.0[entry] -= 1;
                self.forced.1[reader] -= 1;
            }
            self.open.0[entry] += 1;
            self.open.1[reader] += 1;
            self.fixed[pair] = 0;
        }
    }

    fn ends(&self, pair: usize) -> (usize, usize) {
        (self.ground.entry[pair] as usize, self.ground.reader[pair] as usize)
    }

    fn fix(&mut self, pair: usize, sign: i8) {
        if self.fixed[pair] != 0 {
            return;
        }
        let (entry, reader) = self.ends(pair);
        if sign == 1 {
            self.forced.0[entry] += 1;
            self.forced.1[reader] += 1;
        }
        self.open.0[entry] -= 1;
        self.open.1[reader] -= 1;
        self.fixed[pair] = sign;
        self.trail.push(pair);
        self.stale.extend([Side::Entry(entry), Side::Reader(reader)]);
    }

    fn fix_open(&mut self, pairs: &[usize], sign: i8) {
        pairs.iter().for_each(|&pair| self.fix(pair, sign));
    }

    fn draw(&mut self) -> bool {
        while let Some(side) = self.stale.pop() {
            let holds = match side {
                Side::Entry(entry) => self.draw_entry(entry),
                Side::Reader(reader) => self.draw_reader(reader),
            };
            if !holds {
                self.stale.clear();
                return false;
            }
        }
        true
    }

    fn draw_reader(&mut self, reader: usize) -> bool {
        let (forced, open) = (self.forced.1[reader], self.open.1[reader]);
        let (min, max) = (self.ground.min[reader], self.ground.max[reader]);
        if forced > max || forced + open < min {
            return false;
        }
        if open > 0 && (forced == max || forced + open == min) {
            let pairs = std::mem::take(&mut self.of_reader[reader]);
            self.fix_open(&pairs, if forced == max { -1 } else { 1 });
            self.of_reader[reader] = pairs;
        }
        true
    }

    fn draw_entry(&mut self, entry: usize) -> bool {
        let need = self.demand[entry] - self.forced.0[entry];
        if need < 0 || self.open.0[entry] < need {
            return false;
        }
        if need == 0 {
            let pairs: Vec<usize> = self.ground.row(entry).filter(|&pair| self.fixed[pair] == 0).collect();
            let row = self.ground.row(entry);
            let sum: i64 = row.filter(|&pair| self.fixed[pair] == 1).map(|pair| self.ground.affinity[pair]).sum();
            self.fix_open(&pairs, -1);
            return self.demand[entry] == 0 || sum >= self.floor;
        }
        let (mut sum, mut best) = (0, Vec::with_capacity(need as usize));
        let mut rest = Vec::new();
        for &pair in &self.ranked[self.ground.row(entry)] {
            match self.fixed[pair] {
                1 => sum += self.ground.affinity[pair],
                0 if best.len() < need as usize => best.push(pair),
                0 => rest.push(pair),
                _ => {}
            }
        }
        let affinity = &self.ground.affinity;
        sum += best.iter().map(|&pair| affinity[pair]).sum::<i64>();
        if sum < self.floor {
            return false;
        }
        // What may be lost by taking another pair than one of the best.
        let spare = sum - self.floor;
        let last = best.last().map_or(0, |&pair| affinity[pair]);
        let next = rest.first().map(|&pair| affinity[pair]);
        let needed = |pair: &usize| next.is_none_or(|next| affinity[*pair] - next > spare);
        let needed: Vec<usize> = best.iter().copied().filter(needed).collect();
        let weak: Vec<usize> = rest.into_iter().filter(|&pair| last - affinity[pair] > spare).collect();
        self.fix_open(&needed, 1);
        self.fix_open(&weak, -1);
        true
    }
}
