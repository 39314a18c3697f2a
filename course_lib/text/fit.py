"""Fitting the linear model: penalised logistic regression, the same weights on every run."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, optimize, sparse

from course_lib.text.model import Model, Seen

FEWEST = 2  # texts that must hold a gram, or it tells nothing about other texts
LEAST = 6  # of 127: a gram that weighs less for every label is left out


def matrix(
    seen: Sequence[Seen], scales: Mapping[str, float]
) -> tuple[sparse.csr_matrix, dict[str, NDArray[np.uint32]]]:
    """Return what the model sees as a sparse matrix, one row a text, and the grams of each block that are kept.

    Args:
        seen: the texts.
        scales: block -> how much it may say; "dense" for the numbers.
    """
    parts, kept = [], {}
    for name in seen[0].blocks:
        columns = [one.blocks[name] for one in seen]
        values, counts = np.unique(np.concatenate([*columns, np.zeros(0, np.uint32)]), return_counts=True)
        kept[name] = values[counts >= FEWEST].astype(np.uint32)
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


COMMON = 200  # texts that hold a gram from which on its column is multiplied as a dense one: that is far quicker


def _products(x: sparse.csr_matrix) -> NDArray:
    """Return the products of all pairs of texts."""
    columns = x.tocsc()
    counts = np.diff(columns.indptr)
    common = columns[:, counts > COMMON].toarray()
    rare = columns[:, counts <= COMMON].tocsr()
    found: NDArray = common @ common.T
    found += (rare @ rare.T).toarray()
    return found


_JITTER = 1e-6  # share of the mean diagonal; texts that are alike would else leave the matrix singular


def _turned(x: sparse.csr_matrix) -> NDArray:
    """Return a square matrix, one row a text, whose rows have the same products as the texts have.

    Weights with a quadratic penalty lie in the span of the texts, so nothing is lost, and a hundred thousand n-grams
    become as many columns as there are texts.
    """
    products = _products(x)
    products[np.diag_indices_from(products)] += _JITTER * products.trace() / len(products)
    root: NDArray = linalg.cholesky(products, lower=True, overwrite_a=True, check_finite=False)
    return root


def _solve(x: NDArray, groups: Sequence[tuple[NDArray, NDArray, bool]], penalty: float) -> NDArray:
    """Return weights and bias, (columns + 1, classes), that minimise the penalised loss of all groups together.

    Args:
        x: (texts, columns).
        groups: (texts, classes) of 0 and 1; how much each text counts for each class; whether one class excludes the
            others.
        penalty: how strongly weights are drawn to 0.
    """
    size, classes = x.shape[1], sum(y.shape[1] for y, _, _ in groups)
    x = x.astype(np.float32)  # each step reads all of it: half the size is half the time

    def loss(flat: NDArray) -> tuple[float, NDArray]:
        w = flat.reshape(size + 1, classes)
        scores = (x @ w[:-1].astype(np.float32)).astype(np.float64) + w[-1]
        gap, value, at = np.empty_like(scores), 0.0, 0
        for y, weight, exclusive in groups:
            z = scores[:, at : at + y.shape[1]]
            if exclusive:
                top = z.max(axis=1, keepdims=True)
                total = np.log(np.exp(z - top).sum(axis=1, keepdims=True)) + top
                p = np.exp(z - total)
                value += float(np.sum(weight * y * (total - z)))
            else:
                p = 1 / (1 + np.exp(-z))
                value += float(np.sum(weight * (np.logaddexp(0, z) - y * z)))
            gap[:, at : at + y.shape[1]] = weight * (p - y)
            at += y.shape[1]
        slope = (x.T @ gap.astype(np.float32)).astype(np.float64)
        gradient = np.vstack([slope + penalty * w[:-1], gap.sum(axis=0, keepdims=True)])
        return value + penalty / 2 * float(np.sum(w[:-1] ** 2)), gradient.ravel()

    start = np.zeros((size + 1) * classes)
    answer = optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60, "ftol": 1e-6})
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
    columns = _turned(x)
    weighed = []
    for names, y in groups:
        y = np.asarray(y, dtype=float)
        share = np.maximum(y.mean(axis=0), 1e-3)
        exclusive = len(names) > 1 and bool(np.all(y.sum(axis=1) == 1))
        if exclusive:
            weight = (y / (share * len(names)) ** balance).sum(axis=1, keepdims=True)
        else:
            weight = np.where(y > 0, ((1 - share) / share) ** balance, 1.0)
        weighed.append((y, weight, exclusive))
    w = _solve(columns, weighed, penalty)
    labels = [label for names, _ in groups for label in names]
    bias, w = w[-1], x.T @ linalg.solve_triangular(columns, w[:-1], lower=True, trans="T", check_finite=False)
    blocks, at = {}, 0
    for name, grams in kept.items():
        part = w[at : at + len(grams)] * scales[name]
        at += len(grams)
        scale = np.maximum(np.abs(part).max(axis=0, initial=0.0), 1e-9) / 127
        whole = np.rint(part / scale).astype(np.int8)
        telling = np.abs(whole).max(axis=1, initial=0) >= LEAST
        blocks[name] = (grams[telling], whole[telling], scale.astype(np.float32))
    dense = w[at:] * scales.get("dense", 1.0)
    return Model(tuple(labels), blocks, dense.astype(np.float16).astype(np.float32), bias.astype(np.float32))
