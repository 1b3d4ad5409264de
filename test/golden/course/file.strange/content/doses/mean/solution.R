mean
