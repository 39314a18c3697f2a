"""Fitting the linear model: penalised logistic regression, the same weights on every run."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, sparse

from course_lib.text.model import Model, Seen

FEWEST = 2  # texts that must hold a gram, or it tells nothing about other texts


def matrix(
    seen: Sequence[Seen], scales: Mapping[str, float], known: Mapping[str, NDArray[np.uint32]] | None = None
) -> tuple[sparse.csr_matrix, dict[str, NDArray[np.uint32]]]:
    """Return what the model sees as a sparse matrix, one row a text, and the grams of each block.

    Args:
        seen: the texts.
        scales: block -> how much it may say; "dense" for the numbers.
        known: grams to use; None = those that ``FEWEST`` texts hold.
    """
    parts, kept = [], {}
    for name in seen[0].blocks:
        columns = [one.blocks[name] for one in seen]
        if known is None:
            values, counts = np.unique(np.concatenate([*columns, np.zeros(0, np.uint32)]), return_counts=True)
            kept[name] = values[counts >= FEWEST].astype(np.uint32)
        else:
            kept[name] = known[name]
        rows, places, data = [], [], []
        for number, there in enumerate(columns):
            at = np.searchsorted(kept[name], there)
            at[at == len(kept[name])] = 0
            at = at[kept[name][at] == there] if len(kept[name]) else at[:0]
            rows.append(np.full(len(at), number))
            places.append(at)
            data.append(np.full(len(at), scales[name] / np.sqrt(max(len(there), 1))))
        shape = (len(seen), len(kept[name]))
        parts.append(sparse.csr_matrix((np.concatenate(data), (np.concatenate(rows), np.concatenate(places))), shape))
    if seen[0].dense.size:
        parts.append(sparse.csr_matrix(np.vstack([one.dense for one in seen]) * scales["dense"]))
    return sparse.hstack(parts).tocsr(), kept


def _turned(x: sparse.csr_matrix) -> tuple[NDArray, NDArray]:
    """Return as few columns as there are texts that hold the same distances, and the way back to the features.

    Weights with a quadratic penalty lie in the span of the texts, so nothing is lost, and thousands of n-grams become
    a few hundred columns.
    """
    values, axes = np.linalg.eigh((x @ x.T).toarray())
    kept = values > values.max() * 1e-7
    root = np.sqrt(values[kept])
    return axes[:, kept] * root, axes[:, kept] / root


def _solve(x: NDArray, y: NDArray, weight: NDArray, penalty: float, exclusive: bool) -> NDArray:
    """Return weights and bias, (columns + 1, classes), that minimise the penalised loss.

    ``weight`` says how much each text counts for each class.
    """
    size, classes = x.shape[1], y.shape[1]

    def loss(flat: NDArray) -> tuple[float, NDArray]:
        w = flat.reshape(size + 1, classes)
        z = x @ w[:-1] + w[-1]
        if exclusive:
            top = z.max(axis=1, keepdims=True)
            total = np.log(np.exp(z - top).sum(axis=1, keepdims=True)) + top
            p = np.exp(z - total)
            value = np.sum(weight * y * (total - z))
        else:
            p = 1 / (1 + np.exp(-z))
            value = np.sum(weight * (np.logaddexp(0, z) - y * z))
        gap = weight * (p - y)
        gradient = np.vstack([x.T @ gap + penalty * w[:-1], gap.sum(axis=0, keepdims=True)])
        return float(value + penalty / 2 * np.sum(w[:-1] ** 2)), gradient.ravel()

    start = np.zeros((size + 1) * classes)
    answer = optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 100, "ftol": 1e-7})
    solved: NDArray = answer.x.reshape(size + 1, classes)
    return solved


def fit(
    seen: Sequence[Seen],
    groups: Sequence[tuple[Sequence[str], NDArray]],
    scales: Mapping[str, float],
    penalty: float = 1.0,
    balance: float = 0.5,
) -> Model:
    """Fit a model.

    Args:
        seen: the texts.
        groups: (labels, (texts, labels) of 0 and 1); where a text has exactly one label of a group of more than one
            they are fitted against each other, else each by itself.
        scales: block -> how much it may say.
        penalty: how strongly weights are drawn to 0.
        balance: 0 = every text counts the same, 1 = every label does.
    """
    x, kept = matrix(seen, scales)
    columns, back = _turned(x)
    labels: list[str] = []
    solved: list[NDArray] = []
    for names, y in groups:
        y = np.asarray(y, dtype=float)
        labels += names
        share = np.maximum(y.mean(axis=0), 1e-3)
        exclusive = len(names) > 1 and bool(np.all(y.sum(axis=1) == 1))
        if exclusive:
            weight = (y / (share * len(names)) ** balance).sum(axis=1, keepdims=True)
        else:
            weight = np.where(y > 0, ((1 - share) / share) ** balance, 1.0)
        solved.append(_solve(columns, y, weight, penalty, exclusive))
    w = np.hstack(solved)
    bias, w = w[-1], x.T @ (back @ w[:-1])
    blocks, at = {}, 0
    for name, grams in kept.items():
        part = w[at : at + len(grams)] * scales[name]
        at += len(grams)
        scale = np.maximum(np.abs(part).max(axis=0, initial=0.0), 1e-9) / 127
        blocks[name] = (grams, np.rint(part / scale).astype(np.int8), scale.astype(np.float32))
    dense = w[at:] * scales.get("dense", 1.0)
    return Model(tuple(labels), blocks, dense.astype(np.float16).astype(np.float32), bias.astype(np.float32))
