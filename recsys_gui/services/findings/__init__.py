"""What the sales tell the owner: kinds of customers, rhythms, prices, weeks."""
