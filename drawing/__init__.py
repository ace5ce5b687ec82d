"""The workshop of the illustrations: scenes written as code, built into ``assets/illustrations``.

A tool for whoever draws; the program itself never imports it. ``python -m drawing`` builds every scene anew.
"""
