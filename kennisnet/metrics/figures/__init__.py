"""Figures of a whole network: one file a family, each figure a registered formula on matrices."""
