"""What a cell of 年度指标值 or 实际完成值 says."""
