"""Several processes learn together, with the gradients of one."""

import os
import subprocess
import sys
import textwrap

import numpy as np
import torch

from recsys_gui.recommender.learning import crew

LEARNER = textwrap.dedent(
    """
    import sys
    import numpy as np
    import torch
    from recsys_gui.recommender.learning import crew

    with crew.working_together():
        torch.manual_seed(0)
        network = torch.nn.Linear(3, 2)
        rows = crew.part(np.arange(7))
        values = torch.from_numpy(np.random.default_rng(5).random((7, 3)).astype("float32"))[rows]
        (network(values)[:, 0] ** 2).mean().backward()
        unused = torch.nn.Parameter(torch.ones(2))
        crew.average_gradients([*network.parameters(), unused], len(rows))
        time = crew.clock()
        np.savez(sys.argv[1] + "." + str(len(rows)), weight=network.weight.grad, bias=network.bias.grad,
                 unused=unused.grad is None, time=time)
    """
)


def gradients():
    torch.manual_seed(0)
    network = torch.nn.Linear(3, 2)
    values = torch.from_numpy(np.random.default_rng(5).random((7, 3)).astype("float32"))
    (network(values)[:, 0] ** 2).mean().backward()
    return network.weight.grad, network.bias.grad


def test_two_processes_average_to_the_gradient_of_the_whole_batch(tmp_path):
    script = tmp_path / "learner.py"
    script.write_text(LEARNER, encoding="utf-8")
    command = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", str(script), str(tmp_path / "g")]
    ran = subprocess.run(
        [sys.executable, *command], env={**os.environ, "OMP_NUM_THREADS": "1"}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    weight, bias = gradients()
    assert np.load(f"{tmp_path / 'g'}.4.npz")["time"] == np.load(f"{tmp_path / 'g'}.3.npz")["time"]
    for share in (4, 3):
        found = np.load(f"{tmp_path / 'g'}.{share}.npz")
        np.testing.assert_allclose(found["weight"], weight, rtol=1e-5)
        np.testing.assert_allclose(found["bias"], bias, rtol=1e-5)
        assert found["unused"]


def test_alone_nothing_is_shared_and_time_goes_on():
    network = torch.nn.Linear(2, 1)
    network(torch.ones(1, 2)).sum().backward()
    before = network.weight.grad.clone()
    crew.average_gradients(network.parameters(), 1)
    assert torch.equal(network.weight.grad, before)
    assert len(crew.part(np.arange(5))) == 5
    assert crew.seed_of(7) == 7
    first = crew.clock()
    assert crew.clock() >= first
