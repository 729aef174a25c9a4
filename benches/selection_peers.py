"""Our solver and others on the same instances, one thread each, in turns; prints milliseconds and ratios.

    python3 -m venv /tmp/peers && /tmp/peers/bin/pip install highspy ortools pulp
    cargo build --release -p selection --examples
    for seed in 1 2 3; do target/release/examples/generate festival 2000 30 $seed > /tmp/f2000-$seed.json; done
    /tmp/peers/bin/python benches/selection_peers.py target/release/examples/time /tmp/f2000-*.json

Every solver runs in a process of its own; times are the best of three, model building included, and every optimum is
compared. What a peer cannot prove within a minute is left out of its mean.
"""

import json
import math
import multiprocessing
import re
import subprocess
import sys
import time


def rows(instance):
    """Rows of (weights, lower, upper); None where there is no bound."""
    n = len(instance["ids"])
    yield [1] * n, instance["k"], instance["k"]
    weights = {}
    for group in instance.get("groups", []):
        weights[group["id"]] = group["weight"]
        if group.get("min") is not None or group.get("max") is not None:
            yield group["weight"], group.get("min"), group.get("max")
    for pair in instance.get("parity", []):
        difference = [a - b for a, b in zip(weights[pair["a"]], weights[pair["b"]])]
        yield difference, -pair["tol"], pair["tol"]
    for key, value in (("lock_in", 1), ("lock_out", 0)):
        for name in instance.get(key, []):
            yield [int(other == name) for other in instance["ids"]], value, value


def highs(instance):
    import highspy
    import numpy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", 60.0)
    solver.setOptionValue("mip_rel_gap", 0.0)
    n = len(instance["ids"])
    solver.addVars(n, numpy.zeros(n), numpy.ones(n))
    where = numpy.arange(n, dtype=numpy.int32)
    solver.changeColsIntegrality(n, where, numpy.array([highspy.HighsVarType.kInteger] * n))
    solver.changeColsCost(n, where, numpy.array(instance["score"], dtype=float))
    solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
    for weights, low, high in rows(instance):
        some = [at for at, weight in enumerate(weights) if weight]
        low = -highspy.kHighsInf if low is None else low
        high = highspy.kHighsInf if high is None else high
        values = numpy.array([weights[at] for at in some], dtype=float)
        solver.addRow(low, high, len(some), numpy.array(some, dtype=numpy.int32), values)
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kOptimal:
        return round(solver.getInfo().objective_function_value)
    return "infeasible" if status == highspy.HighsModelStatus.kInfeasible else None


def cp_sat(instance):
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    chosen = [model.new_bool_var("") for _ in instance["ids"]]
    for weights, low, high in rows(instance):
        total = cp_model.LinearExpr.weighted_sum(
            [chosen[at] for at, weight in enumerate(weights) if weight], [weight for weight in weights if weight]
        )
        if low is not None:
            model.add(total >= low)
        if high is not None:
            model.add(total <= high)
    model.maximize(cp_model.LinearExpr.weighted_sum(chosen, instance["score"]))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = 60
    status = solver.solve(model)
    if status == cp_model.OPTIMAL:
        return round(solver.objective_value)
    return "infeasible" if status == cp_model.INFEASIBLE else None


def cbc(instance):
    import pulp

    problem = pulp.LpProblem("selection", pulp.LpMaximize)
    chosen = [pulp.LpVariable(f"x{at}", cat="Binary") for at in range(len(instance["ids"]))]
    problem += pulp.LpAffineExpression(list(zip(chosen, instance["score"])))
    for weights, low, high in rows(instance):
        total = pulp.LpAffineExpression([(chosen[at], weight) for at, weight in enumerate(weights) if weight])
        if low is not None:
            problem += total >= low
        if high is not None:
            problem += total <= high
    problem.solve(pulp.PULP_CBC_CMD(msg=False, threads=1, timeLimit=60, gapRel=0))
    if problem.status == pulp.LpStatusOptimal:
        return round(pulp.value(problem.objective))
    return "infeasible" if problem.status == pulp.LpStatusInfeasible else None


PEERS = {"HiGHS": highs, "CP-SAT": cp_sat, "CBC": cbc}


def timed(peer, path, out):
    instance = json.load(open(path))
    PEERS[peer](dict(instance, ids=instance["ids"]))  # Loads the libraries.
    begin = time.perf_counter()
    value = PEERS[peer](instance)
    out.put((value, (time.perf_counter() - begin) * 1e3))


def run_peer(peer, path):
    out = multiprocessing.Queue()
    process = multiprocessing.Process(target=timed, args=(peer, path, out))
    process.start()
    try:
        return out.get(timeout=180)
    except Exception:
        return None, math.inf
    finally:
        process.terminate()
        process.join()


def run_ours(binary, path):
    said = subprocess.run([binary, "none", path], capture_output=True, text=True, check=True).stdout
    milliseconds = float(re.search(r": ([0-9.]+) ms", said).group(1))
    value = re.search(r"Some\((-?\d+)\)", said)
    assert "verified Ok" in said, said
    return (int(value.group(1)) if value else "infeasible"), milliseconds


def main():
    binary, paths = sys.argv[1], sys.argv[2:]
    logs = {name: [] for name in ["ours", *PEERS]}
    print("instance".ljust(28), *(name.rjust(10) for name in logs), "   optimum")
    for path in paths:
        best = {name: math.inf for name in logs}
        values = {}
        for _ in range(3):
            for name in logs:
                value, milliseconds = run_ours(binary, path) if name == "ours" else run_peer(name, path)
                values[name] = value
                best[name] = min(best[name], milliseconds if value is not None else math.inf)
        agreed = {value for value in values.values() if value is not None}
        for name in logs:
            if math.isfinite(best[name]):
                logs[name].append((best[name], best["ours"]))
        cells = (f"{best[name]:10.1f}" if math.isfinite(best[name]) else "         –" for name in logs)
        print(path.rsplit("/", 1)[-1].ljust(28), *cells, "  ", *agreed, "" if len(agreed) == 1 else "DISAGREE")
    means = {name: math.exp(sum(math.log(one) for one, _ in log) / len(log)) for name, log in logs.items() if log}
    ratios = {name: math.exp(sum(math.log(one / ours) for one, ours in log) / len(log)) for name, log in logs.items() if log}
    print("geometric mean".ljust(28), *(f"{means.get(name, math.inf):10.1f}" for name in logs))
    print("times ours".ljust(28), *(f"{ratios.get(name, math.inf):10.1f}" for name in logs))


if __name__ == "__main__":
    main()
